/** Branded strings: a report's id cannot be handed where an incident's is wanted. */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type ReportId = Branded<"ReportId">;
export type StatementId = Branded<"StatementId">;
export type IncidentId = Branded<"IncidentId">;
/** Who asked to be told: keyed hash of an address, which only the vault holds. */
export type RecipientId = Branded<"RecipientId">;
export type SubscriptionId = Branded<"SubscriptionId">;
/** HMAC of a contact or device with a salt that lives in the vault and is destroyed yearly. */
export type WitnessKey = Branded<"WitnessKey">;
/** `<ISO 3166-1>-<official code>`, `<country>-G<GeoNames id>` for a locality, or a country's two letters. */
export type AreaCode = Branded<"AreaCode">;
/** Company or brand, e.g. `proximus`, `orange.fr`; an id outside the register is possible in a scenario with its own tree. */
export type OperatorId = Branded<"OperatorId">;
export type LineId = Branded<"LineId">;
/** Of one business's file of its lines. */
export type LineFileId = Branded<"LineFileId">;
export type ReplyId = Branded<"ReplyId">;
export type LinkId = Branded<"LinkId">;
export type QuoteId = Branded<"QuoteId">;
/** Of a person who works at the desk; tells nothing of them. */
export type AccountId = Branded<"AccountId">;

/** Milliseconds since 1970-01-01T00:00Z. Zones enter only where a person reads or wrote a time. */
export type Instant = number;

export const asReportId = (text: string): ReportId => text as ReportId;
export const asStatementId = (text: string): StatementId => text as StatementId;
export const asIncidentId = (text: string): IncidentId => text as IncidentId;
export const asRecipientId = (text: string): RecipientId => text as RecipientId;
export const asSubscriptionId = (text: string): SubscriptionId => text as SubscriptionId;
export const asWitnessKey = (text: string): WitnessKey => text as WitnessKey;
export const asAreaCode = (text: string): AreaCode => text as AreaCode;
export const asOperatorId = (text: string): OperatorId => text as OperatorId;
export const asLineId = (text: string): LineId => text as LineId;
export const asLineFileId = (text: string): LineFileId => text as LineFileId;
export const asReplyId = (text: string): ReplyId => text as ReplyId;
export const asLinkId = (text: string): LinkId => text as LinkId;
export const asQuoteId = (text: string): QuoteId => text as QuoteId;
export const asAccountId = (text: string): AccountId => text as AccountId;
