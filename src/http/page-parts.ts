import { DeskError } from "../commands/desk-error.ts";
import type { Instant, OperatorId } from "../model/ids.ts";
import type { Store, Topic } from "../store/store.ts";
import type { QuoteBook } from "./quote-book.ts";
import type { Site } from "./site.ts";

/** What every page that is the same for everybody is made from. */
export interface PublicPagesDeps {
  readonly store: Store;
  readonly clock: () => Instant;
  readonly site: Site;
  /** Words of witnesses who agreed to be quoted; absent: none are shown. */
  readonly quotes?: Pick<QuoteBook, "of">;
}

export const HTML = "text/html; charset=utf-8";

export const topicOf = (operator: OperatorId): Topic => `operator:${operator}`;

export const gone = (what: string): DeskError => new DeskError("not_found", `no ${what}`);
