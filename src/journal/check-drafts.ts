import type { EntryDraft } from "../model/entry.ts";
import type { JournalLimits } from "./limits.ts";
import { JournalError, type AppendOptions, type Seal } from "./port.ts";

const tooLarge = (message: string): JournalError => new JournalError("too_large", message);

const checkKey = (key: string, limits: JournalLimits): void => {
  if (key.length > limits.KEY_CHARS_MAX) {
    throw tooLarge(`A key has ${key.length} characters; the limit is ${limits.KEY_CHARS_MAX}.`);
  }
  // Lone surrogates and NUL do not survive as text: two keys would become one.
  if (key.length === 0 || !key.isWellFormed() || key.includes("\0")) {
    throw new JournalError("invalid", "A key must be a non-empty text without NUL.");
  }
};

const checkSeal = (drafts: readonly EntryDraft[], seal: Seal, limits: JournalLimits): void => {
  const body = drafts[seal.draft]?.body;
  if (body?.kind !== "report" || body.sealed !== null) {
    throw new JournalError("invalid", "Words are sealed into a report whose `sealed` is null.");
  }
  if (seal.plain.byteLength > limits.SEAL_BYTES_MAX) {
    throw tooLarge(
      `Words of ${seal.plain.byteLength} bytes; the limit is ${limits.SEAL_BYTES_MAX}.`,
    );
  }
};

/** Throws what is wrong with an append before it reaches an engine; bodies are measured apart. */
export const checkDrafts = (
  drafts: readonly EntryDraft[],
  options: AppendOptions | undefined,
  limits: JournalLimits,
): void => {
  if (drafts.length > limits.APPEND_DRAFTS_MAX) {
    throw tooLarge(`${drafts.length} drafts at once; the limit is ${limits.APPEND_DRAFTS_MAX}.`);
  }
  for (const draft of drafts) checkKey(draft.key, limits);
  const seals = options?.seals ?? [];
  for (const seal of seals) checkSeal(drafts, seal, limits);
  if (new Set(seals.map((seal) => seal.draft)).size < seals.length) {
    throw new JournalError("invalid", "A draft can be given words once.");
  }
};

/** The draft as JSON text, within `BODY_BYTES_MAX`. */
export const draftText = (draft: EntryDraft, limits: JournalLimits): string => {
  let text: string;
  try {
    text = JSON.stringify({ key: draft.key, actor: draft.actor, body: draft.body });
  } catch {
    throw new JournalError("invalid", `The body of ${draft.key} cannot be written as JSON.`);
  }
  // A UTF-16 unit is at most 3 bytes: most texts need no count.
  if (text.length * 3 > limits.BODY_BYTES_MAX) {
    const bytes = Buffer.byteLength(JSON.stringify(draft.body), "utf8");
    if (bytes > limits.BODY_BYTES_MAX) {
      throw tooLarge(`A body of ${bytes} bytes; the limit is ${limits.BODY_BYTES_MAX}.`);
    }
  }
  return text;
};
