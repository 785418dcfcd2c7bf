/** Bounds of what comes in by mail; what is beyond is refused for now, so that its sender keeps it and tries again. */
export interface IntakeLimits {
  readonly MAIL_BYTES_MAX: number;
  /** Mails of one sender, and of one machine, per hour. */
  readonly PER_SENDER_HOUR_MAX: number;
  readonly PER_MACHINE_HOUR_MAX: number;
  readonly SENDERS_COUNTED_MAX: number;
  readonly CONNECTIONS_MAX: number;
  /** Mails taken in at the same time: each is held in memory meanwhile. */
  readonly AT_ONCE_MAX: number;
}

export const INTAKE_LIMITS: IntakeLimits = {
  MAIL_BYTES_MAX: 25 * 1024 * 1024,
  PER_SENDER_HOUR_MAX: 20,
  PER_MACHINE_HOUR_MAX: 2_000,
  SENDERS_COUNTED_MAX: 50_000,
  CONNECTIONS_MAX: 100,
  AT_ONCE_MAX: 16,
};
