import type { MailCause } from "../store/mail-views.ts";
import type { Person } from "../model/delivery.ts";

/** One message to one person: everything that waits for them, told at once. */
export interface Letter {
  /** Derived from causes and person: the same on every try, also after a restart. */
  readonly id: string;
  /** Oldest first. */
  readonly causes: readonly [MailCause, ...MailCause[]];
  readonly person: Person;
  /** Nothing was sent before because the recipient asked for quiet. */
  readonly held: boolean;
}

/** What the far side said, in at most `ANSWER_CHARS_MAX` characters. */
export type Answer =
  | { readonly kind: "accepted"; readonly answer: string }
  /** This message was refused: for good, or for now. */
  | { readonly kind: "refused"; readonly permanent: boolean; readonly answer: string }
  /** The way itself failed: nothing is known against the recipient. */
  | { readonly kind: "unreachable"; readonly answer: string }
  /** Not begun: it was called back. */
  | { readonly kind: "returned"; readonly answer: "" };

/** One provider or relay of a channel. */
export interface Way<Message> {
  readonly name: string;
  /** Messages it takes at the same time. */
  readonly slots: number;
  /** Never rejects. The same message may be handed over again after any answer but `accepted`. */
  send(message: Message): Promise<Answer>;
  /** Answers `returned` for everything that is not begun: the way stalls and another is free. */
  recall?(): void;
  close(): Promise<void>;
}

/** Makes the message; null when its recipient has left or is suppressed. Rejects when the vault cannot be read. */
export type Compose<Message> = (letter: Letter) => Promise<Message | null>;
