import type { Conflict } from "../claims/conflicts.ts";
import type { AxisItem, Bar, IncidentPage, StatementView } from "../store/views.ts";
import { whoText } from "./axis.ts";
import { saidSentence } from "./claim-words.ts";
import { stoodText } from "./conflicts.ts";
import { reasonText } from "./findings.ts";
import { shown } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { headline, incidentTitle, support } from "./headline.ts";
import { plainText } from "./html.ts";
import { partiesText } from "./link-notes.ts";
import { placeName } from "./naming.ts";
import { replierText, repliesToClaim } from "./replies.ts";

/** One moment of the timeline, in words. */
export interface Moment {
  readonly at: number;
  readonly side: "says" | "seen";
  /** Who said it; null for what is seen. */
  readonly who: string | null;
  readonly text: string;
  readonly lang: StatementView["statement"]["lang"];
}

export interface FoundLine {
  readonly claim: string;
  readonly verdict: string | null;
  readonly text: string;
  /** What the operator answered. */
  readonly replies: readonly { readonly who: string; readonly at: number; readonly text: string }[];
}

/** One hour of the restoration curve: reports, the usual level, and what the operator said in it. */
export interface CurveRow {
  readonly bar: Bar;
  readonly says: readonly string[];
}

/** An incident told from its end, in the reader's words; every form of it is made from this. */
export interface PostMortem {
  readonly title: string;
  readonly lead: string;
  /** Names of the outline. */
  readonly extent: string | null;
  readonly moments: readonly Moment[];
  readonly findings: readonly FoundLine[];
  readonly conflicts: readonly string[];
  readonly links: readonly string[];
  readonly curve: readonly CurveRow[];
}

const momentOf = (frame: Frame, item: AxisItem): Moment => {
  if (item.side === "says") {
    const { statement } = item.statement;
    const { at, text, lang } = statement;
    return { at, side: "says", who: whoText(frame, item.statement), text, lang };
  }
  const seen = { at: item.at, side: "seen", who: null, lang: null } as const;
  if (item.what === "state") {
    const state = frame.say(`incidentState.${item.state}`);
    return {
      ...seen,
      text: frame.say("seen.state", { state, reason: frame.say(`reason.${item.reason}`) }),
    };
  }
  const { witnesses, communes } = item;
  const text =
    witnesses === null
      ? frame.say("seen.reportsFew")
      : frame.say("seen.reports", { witnesses, communes: shown(communes) });
  return { ...seen, text };
};

const statementsOf = (view: IncidentPage): readonly StatementView[] =>
  view.axis.flatMap((item) => (item.side === "says" ? [item.statement] : []));

const findingsOf = (frame: Frame, views: readonly StatementView[]): readonly FoundLine[] =>
  views.flatMap((view) =>
    view.statement.claims.map((claim, index): FoundLine => {
      const finding = view.findings[index] ?? null;
      const said = plainText(saidSentence(frame, view.statement, claim));
      return {
        claim: frame.say(`claimKind.${claim.kind}`),
        verdict: finding === null ? null : frame.say(`verdict.${finding.verdict}`),
        text: `${said} ${finding === null ? frame.say("finding.none") : reasonText(frame, finding)}`,
        replies: repliesToClaim(view, index).map((item) => ({
          who: frame.say("reply.by", { who: replierText(frame, item) }),
          at: item.reply.at,
          text: item.reply.text,
        })),
      };
    }),
  );

const conflictText = (
  frame: Frame,
  conflict: Conflict,
  views: ReadonlyMap<string, StatementView>,
): string => {
  const quoted = [conflict.earlier, conflict.later]
    .map(({ statement }) => views.get(statement)?.statement)
    .filter((statement) => statement !== undefined)
    .map(({ text, at }) => `“${text}” (${frame.times.short(at)})`);
  return `${frame.say(`conflict.kind.${conflict.kind}`)} ${quoted.join(" / ")} ${stoodText(frame, conflict)}`;
};

const curveOf = (frame: Frame, view: IncidentPage): readonly CurveRow[] => {
  const claims = statementsOf(view).filter(({ statement }) => statement.saidBy === "operator");
  return view.bars
    .filter(({ to }) => to > view.onset)
    .map((bar) => ({
      bar,
      says: claims
        .filter(({ statement }) => statement.at >= bar.from && statement.at < bar.to)
        .flatMap(({ statement }) =>
          statement.claims
            .filter(({ kind }) => ["resolved", "partial", "eta"].includes(kind))
            .map(({ kind }) => frame.say(`claimKind.${kind}`)),
        ),
    }));
};

/** Everything in it stands on the incident's page: nothing is counted anew. */
export function postMortemOf(frame: Frame, view: IncidentPage): PostMortem {
  const views = statementsOf(view);
  const byId = new Map(views.map((one) => [one.statement.id as string, one]));
  const places = view.areas.map((code) => placeName(frame, code));
  return {
    title: incidentTitle(frame, view),
    lead: [headline(frame, view), ...support(frame, view)].join(" "),
    extent: places.length === 0 ? null : places.join(", "),
    moments: view.axis.map((item) => momentOf(frame, item)),
    findings: findingsOf(frame, views),
    conflicts: view.conflicts.map((conflict) => conflictText(frame, conflict, byId)),
    links: view.links.map((item) =>
      [frame.say(`link.${item.link.kind}`), item.link.reason, partiesText(frame, item)]
        .filter((part) => part !== "")
        .join(" · "),
    ),
    curve: curveOf(frame, view),
  };
}
