/** Searches kept under a name; a further one is refused. */
export const QUEUE_VIEWS_MAX = 30;

/** A search of the queue that editors keep under a name, for all of them. */
export interface QueueViewFact {
  readonly kind: "queue_view";
  readonly name: string;
  /** Its address, `operator=…&flag=photo`; empty: it is kept no longer. */
  readonly search: string;
}
