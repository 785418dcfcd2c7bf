import type { LineFile } from "../../lines/line-file.ts";
import type { AreaCode, IncidentId, Instant, OperatorId } from "../../model/ids.ts";
import type { LineParty, LineRole, Tap } from "../../model/line-record.ts";
import type { Frame } from "../frame.ts";

/** The trouble of one line beside what the desk knows in public of its operator and place. */
export interface Peer {
  readonly line: LineRole;
  readonly operator: OperatorId;
  readonly area: AreaCode;
  /** A confirmed outage that is not over; null: none is known. */
  readonly incident: IncidentId | null;
  /** Distinct witnesses of it; null: too few to say. */
  readonly witnesses: number | null;
  /** This trouble counts as one of them, or may. */
  readonly joined: boolean;
}

/** A file as somebody may see it. */
export interface LineView {
  readonly file: LineFile;
  /** `/line/f/{secret}` of the owner, `/line/s/{secret}` of a reader: every address of the file begins so. */
  readonly path: string;
  /** A reader changes nothing. */
  readonly owner: boolean;
  readonly openedAt: Instant;
  /** Whether others have the same, line by line. */
  readonly peers: readonly Peer[];
  /** Mails sent there become entries; null: none was asked for, or the desk takes none. */
  readonly mailAddress: string | null;
  /** The desk takes mail. */
  readonly takesMail: boolean;
  /** Of the public page, from the desk's prefix on. */
  readonly noticePath: string;
}

export const roleName = (frame: Frame, role: LineRole): string => frame.say(`line.role.${role}`);
export const partyName = (frame: Frame, party: LineParty): string =>
  frame.say(`line.party.${party}`);
export const tapName = (frame: Frame, tap: Tap): string => frame.say(`line.tap.${tap}`);

/** Names stand first in a sentence; after another only German keeps its capital. */
const within = (frame: Frame, name: string): string =>
  frame.lang === "de" ? name : name.charAt(0).toLowerCase() + name.slice(1);

/** `Main line and backup line` */
export const rolesText = (frame: Frame, roles: readonly LineRole[]): string =>
  frame.wording.list(
    roles.map((role, index) =>
      index === 0 ? roleName(frame, role) : within(frame, roleName(frame, role)),
    ),
  );

/** For a button or the start of a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An amount in the reader's way; euro, the currency of these countries' lines. */
export const money = (frame: Frame, cents: number): string =>
  new Intl.NumberFormat(frame.wording.locale, { style: "currency", currency: "EUR" }).format(
    cents / 100,
  );

/** The mark that goes with a state (`marks.ts`). */
export const MARK_OF: Readonly<Record<Tap, "over" | "checking" | "down">> = {
  works: "over",
  degraded: "checking",
  no_cards: "checking",
  dead: "down",
};
