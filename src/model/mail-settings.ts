import type { Diagnosis, RelayTrouble } from "./mail-diagnosis.ts";
import type { OutboxState, ProofState } from "./outbox-state.ts";
import type { Language } from "./vocabulary.ts";

/**
 * How mail leaves, as an administrator says it in the set-up. It holds a password and a key, so it
 * stands in a file that the desk's user alone can read, and never in the journal.
 */
export interface MailSettings {
  /** `https://desk.example`: messages need links. Null: the environment says it. */
  readonly origin: string | null;
  /** Sender. */
  readonly from: string;
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS where it is offered, and always before a password. */
  readonly secure: boolean;
  readonly user: string | null;
  readonly pass: string | null;
  /** The desk signs itself; null: the server does. */
  readonly dkim: { readonly selector: string; readonly key: string } | null;
}

/** What of it may be shown. */
export interface ShownMailSettings extends Omit<MailSettings, "pass" | "dkim"> {
  readonly hasPass: boolean;
  readonly selector: string | null;
}

/** What a server said to a test message. */
export interface TestAnswer {
  readonly relay: string;
  readonly accepted: boolean;
  readonly answer: string;
  /** Why not, as far as the answer tells; null when it was accepted. */
  readonly trouble: RelayTrouble | null;
}

/** What a running desk tells of its mail. */
export interface PlainLetter {
  readonly subject: string;
  readonly text: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

export interface MailWatch {
  readonly state: () => OutboxState;
  readonly watch: () => ProofState;
  readonly sender: string;
  /** Hands a test message to each server; none at all when the address is no address. */
  readonly test: (to: string, lang: Language) => Promise<readonly TestAnswer[]>;
  /** One letter at once, beside the outbox; true when a server took it. Absent: this desk sends none. */
  readonly sendLetter?: (to: string, lang: Language, letter: PlainLetter) => Promise<boolean>;
  /** What DNS says of the sender; empty when nothing is sent. */
  readonly diagnose: () => Promise<readonly Diagnosis[]>;
  /** Where it is set by an administrator; null: the environment has set it, and that wins. */
  readonly setup: MailSetup | null;
}

/** Keeps the settings; they hold at once, and after a restart. */
export interface MailSetup {
  /** Null: nothing is sent. */
  readonly settings: () => MailSettings | null;
  /** What to publish when the desk signs itself. */
  readonly dkimRecord: () => { readonly name: string; readonly value: string } | null;
  /** Whether readers' address of the desk must be said too. */
  readonly needsOrigin: boolean;
  /** Rejects when the file cannot be written; then everything is as before. */
  readonly save: (settings: MailSettings | null) => Promise<void>;
}

export const shownMailSettings = ({ pass, dkim, ...rest }: MailSettings): ShownMailSettings => ({
  ...rest,
  hasPass: pass !== null,
  selector: dkim?.selector ?? null,
});
