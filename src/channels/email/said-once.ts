import { type DatedNotice, merged } from "../../dispatch/merge.ts";
import type { Instant } from "../../model/ids.ts";
import type { Language } from "../../model/vocabulary.ts";
import type { PageContext } from "../../pages/context.ts";
import { frameOf } from "../../pages/frame.ts";
import type { Frame } from "../../pages/frame.ts";
import type { Block } from "./body.ts";
import { headOf, toldBlocks } from "./notice-blocks.ts";

/** For so long a message may speak of "now" as of a moment ago. */
const FRAME_MS = 5_000;
const TEXTS_MAX = 64;

/** What all readers of one language are told alike. */
export interface NoticeText {
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly incidents: readonly string[];
}

/** A million people are told the same in four languages: it is put into words once for each. */
export class SaidOnce {
  readonly #context: (lang: Language) => PageContext;
  readonly #clock: () => Instant;
  readonly #origin: string;
  readonly #frames = new Map<Language, Frame>();
  readonly #texts = new Map<string, NoticeText>();

  constructor(context: (lang: Language) => PageContext, clock: () => Instant, origin: string) {
    this.#context = context;
    this.#clock = clock;
    this.#origin = origin;
  }

  frame(lang: Language): Frame {
    const known = this.#frames.get(lang);
    if (known !== undefined && Math.abs(this.#clock() - known.now) < FRAME_MS) return known;
    const frame = frameOf(this.#context(lang));
    this.#frames.set(lang, frame);
    return frame;
  }

  /** Null when there is nothing to tell. `key` stands for the notices. */
  notice(frame: Frame, key: string, notices: readonly DatedNotice[]): NoticeText | null {
    const name = `${frame.lang} ${frame.now} ${key}`;
    const known = this.#texts.get(name);
    if (known !== undefined) return known;
    const parts = merged(notices);
    const [first] = parts;
    if (first === undefined) return null;
    const others = parts.length - 1;
    const more = others === 0 ? "" : ` (${frame.say("letter.more", { count: others })})`;
    const text: NoticeText = {
      subject: headOf(frame, first).replace(/[.\s]+$/, "") + more,
      blocks: parts.flatMap((part) => toldBlocks(frame, part, this.#origin)),
      incidents: parts.map(({ newest }) => newest.notice.incident),
    };
    if (this.#texts.size >= TEXTS_MAX) this.#texts.clear();
    this.#texts.set(name, text);
    return text;
  }
}
