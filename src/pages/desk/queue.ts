import { QUEUE_VIEW_NAME_CHARS_MAX } from "../../commands/limits.ts";
import { SERVICES, SOURCES, STATUSES } from "../../model/vocabulary.ts";
import type { KeptSearch, PendingDeed, QueueGroup } from "../../store/queue/queue-view.ts";
import type { IncidentCard } from "../../store/views.ts";
import { operatorChoices } from "../choices.ts";
import type { PageContext } from "../context.ts";
import { choiceSet, hiddenField, problemSummary, selectField, textField } from "../fields.ts";
import type { Choice, FormState } from "../fields.ts";
import { frameOf } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { headline } from "../headline.ts";
import { attributes, html } from "../html.ts";
import type { Html } from "../html.ts";
import { deskPage } from "../layout.ts";
import { deskHref } from "../paths.ts";
import { EMPTY_ADDRESS, queuePath, queueSearch, sameRows } from "./queue-address.ts";
import type { QueueAddress } from "./queue-address.ts";
import { TRIAGE_DEEDS } from "../../model/triage.ts";
import { queueTable, TRIAGE_FORM } from "./queue-rows.ts";
import type { QueueRowWithWords } from "./queue-rows.ts";

/** What may be asked for beside the closed lists. */
export const QUEUE_FLAGS = [
  "photo",
  "quotable",
  "doubtful",
  "business",
  "call",
  "asked",
  "answered",
  "aside",
] as const;
export const SEARCH_CHARS_MAX = 200;

export interface QueueView {
  readonly csrf: string;
  /** Key for the next deed. */
  readonly key: string;
  /** Searches that editors keep. */
  readonly views: readonly KeptSearch[];
  /** What can still be taken back. */
  readonly pending: readonly PendingDeed[];
  readonly address: QueueAddress;
  /** What is wrong with the filter, or with a correction of the open report. */
  readonly problems: FormState["problems"];
  /** Newest first. */
  readonly rows: readonly QueueRowWithWords[];
  readonly older: number | null;
  readonly groups: readonly QueueGroup[];
  /** Cards of the groups' incidents. */
  readonly cards: readonly IncidentCard[];
  /** Days that are grouped. */
  readonly days: number;
  /** Sequence of the store when this was drawn. */
  readonly since: number;
  /** How far the words are searched. */
  readonly searched: {
    readonly reports: number;
    readonly filling: boolean;
    readonly full: boolean;
  };
}

const wordChoices = <Word extends string>(
  words: readonly Word[],
  label: (word: Word) => string,
): readonly Choice[] => words.map((value) => ({ value, label: label(value) }));

const filterForm = (frame: Frame, view: QueueView): Html => {
  const { address } = view;
  const state: FormState = { values: { ...address, flag: address.flags }, problems: view.problems };
  const empty = frame.say("queue.any");
  const isFiltered =
    queueSearch({ ...address, q: "", before: "", since: "", open: "", incident: "" }) !== "";
  return html`<form class="filter" action="${deskHref(frame, "/queue")}" method="get" role="search">
    ${address.incident !== "" && html`<input type="hidden" name="incident" value="${address.incident}" />`}
    ${textField(state, { name: "q", label: frame.say("queue.search") }, { type: "search", maxlength: SEARCH_CHARS_MAX, autocomplete: "off", "data-search": true })}
    <button type="submit">${frame.say("queue.apply")}</button>
    <details ${attributes({ open: isFiltered || Object.keys(view.problems).length > 0 })}>
      <summary>${frame.say("queue.filter")}</summary>
      <div class="columns">
        ${selectField(state, { name: "operator", label: frame.say("report.operator") }, { choices: operatorChoices(frame), empty })}
        ${selectField(state, { name: "service", label: frame.say("operator.services") }, { choices: wordChoices(SERVICES, (word) => frame.say(`service.${word}`)), empty })}
        ${textField(state, { name: "place", label: frame.say("report.place") }, { autocomplete: "off", maxlength: 100 })}
        ${selectField(state, { name: "status", label: frame.say("report.status") }, { choices: wordChoices(STATUSES, (word) => frame.say(`status.${word}`)), empty })}
        ${selectField(state, { name: "source", label: frame.say("desk.source") }, { choices: wordChoices(SOURCES, (word) => frame.say(`source.${word}`)), empty })}
        ${choiceSet(state, { name: "flag", label: frame.say("queue.only") }, { type: "checkbox", choices: wordChoices(QUEUE_FLAGS, (word) => frame.say(`queue.flag.${word}`)) })}
      </div>
    </details>
  </form>`;
};

/** The search that the address makes, wherever its page begins. */
const searchOf = ({ address }: QueueView): string =>
  queueSearch({ ...address, before: "", since: "", open: "" });

/** Searches under a name, for every editor; the present one may join them. */
const keptViews = (frame: Frame, view: QueueView): Html | null => {
  const search = searchOf(view);
  const action = deskHref(frame, "/queue/views");
  if (view.views.length === 0 && search === "") return null;
  const kept = view.views.find((one) => one.search === search);
  return html`<div class="views">
    ${
      view.views.length > 0 &&
      html`<ul aria-label="${frame.say("views.title")}">
        ${view.views.map(
          (one) =>
            html`<li>
              <a
                href="${deskHref(frame, `/queue?${one.search}`)}"
                ${attributes({ "aria-current": one === kept ? "true" : null })}
                >${one.name}</a
              >
            </li>`,
        )}
      </ul>`
    }
    ${
      kept !== undefined
        ? html`<form action="${action}" method="post">
            ${hiddenField("csrf", view.csrf)}${hiddenField("name", kept.name)}${hiddenField("to", deskHref(frame, "/queue"))}
            <button class="quiet">${frame.say("views.forget", { name: kept.name })}</button>
          </form>`
        : search !== "" &&
          html`<form action="${action}" method="post">
            ${hiddenField("csrf", view.csrf)}${hiddenField("search", search)}${hiddenField("to", deskHref(frame, `/queue?${search}`))}
            <label class="small" for="view-name">${frame.say("views.name")}</label>
            <input
              id="view-name"
              name="name"
              required
              maxlength="${QUEUE_VIEW_NAME_CHARS_MAX}"
              autocomplete="off"
            />
            <button class="quiet">${frame.say("views.keep")}</button>
          </form>`
    }
  </div>`;
};

const groupLink = (
  frame: Frame,
  view: QueueView,
  group: { readonly incident: string; readonly label: string; readonly reports: number },
): Html => {
  const { incident, label, reports } = group;
  const href = deskHref(
    frame,
    queuePath({ ...view.address, incident, before: "", since: "", open: "" }),
  );
  return html`<li>
    <a
      href="${href}"
      ${attributes({ "aria-current": view.address.incident === incident ? "true" : null })}
      >${label}</a
    >
    <span class="count">${frame.wording.number(reports)}</span>
  </li>`;
};

/** Where the reports of the last days count; what counts nowhere yet comes first. */
const groupList = (frame: Frame, view: QueueView): Html => {
  const total = view.groups.reduce((sum, { reports }) => sum + reports, 0);
  const nowhere = view.groups.find(({ incident }) => incident === null)?.reports ?? 0;
  return html`<nav class="groups" aria-label="${frame.say("queue.groups")}">
    <ul>
      ${groupLink(frame, view, { incident: "", label: frame.say("queue.all"), reports: total })}
      ${groupLink(frame, view, { incident: "none", label: frame.say("queue.nowhere"), reports: nowhere })}
      ${view.cards.map((card) =>
        groupLink(frame, view, {
          incident: card.incident,
          label: headline(frame, card),
          reports: view.groups.find(({ incident }) => incident === card.incident)?.reports ?? 0,
        }),
      )}
    </ul>
    <p class="small">${frame.say("queue.days", { days: view.days })}</p>
  </nav>`;
};

/** Says what came since the page was drawn; it takes its place from the start, so that nothing moves. */
const newsBar = (frame: Frame, view: QueueView): Html => {
  const newest = { ...view.address, before: "", since: "", open: "" };
  const oldest = view.rows.at(-1)?.seq ?? view.since + 1;
  const search = queueSearch(newest, {
    since: view.address.since || String(view.since),
    drawn: String(view.since),
    oldest: String(oldest),
  });
  return html`<p
    class="news"
    data-news="${deskHref(frame, `/queue/news?${search}`)}"
    data-fresh="${frame.say("queue.fresh")}"
    data-changed="${frame.say("queue.changed")}"
  >
    <span role="status"></span>
    <a href="${deskHref(frame, queuePath(newest))}" data-show>${frame.say("queue.show")}</a>
  </p>`;
};

const hiddenFields = (frame: Frame, view: QueueView): Html =>
  html`${hiddenField("csrf", view.csrf)}${hiddenField("to", deskHref(frame, queuePath({ ...sameRows(view), open: "" })))}`;

/** What can still be taken back, whoever did it. */
const pendingDeeds = (frame: Frame, view: QueueView): readonly Html[] =>
  view.pending.map(
    ({ triage, deed, reports, until }, index) =>
      html`<form
        class="notice undo"
        action="${deskHref(frame, `/queue/triage/${encodeURIComponent(triage)}/undo`)}"
        method="post"
      >
        ${hiddenFields(frame, view)}
        <span role="status"
          >${frame.say(`queue.done.${deed}`, { count: reports })}
          (${frame.say("queue.until", { at: frame.times.iso(until).slice(11, 19) })})</span
        >
        <button type="submit" class="quiet" ${attributes({ "data-key": index === 0 ? "u" : null })}>
          ${frame.say("queue.undo")}
        </button>
      </form>`,
  );

/** Return in a field of a form of several deeds does none of them. */
const NO_DEFAULT: Html = html`<button hidden disabled></button>`;

const SIMPLE_DEEDS = TRIAGE_DEEDS.filter((deed) => deed !== "correct");

/** What the ticked reports are to be read as; fields of the filter have the plain names. */
const correctMany = (frame: Frame, view: QueueView): Html => {
  const empty = "–";
  const state: FormState = { values: {}, problems: view.problems };
  const field = (name: string, label: string): { name: string; id: string; label: string } => ({
    name: `to.${name}`,
    id: `to.${name}`,
    label,
  });
  return html`<details class="correct">
    <summary data-correct data-key="c">${frame.say("queue.correct")}</summary>
    <p class="small">${frame.say("queue.correctHint")}</p>
    <div class="columns">
      ${selectField(state, field("operator", frame.say("report.operator")), { choices: operatorChoices(frame), empty })}
      ${selectField(state, field("services", frame.say("operator.services")), { choices: wordChoices(SERVICES, (word) => frame.say(`service.${word}`)), empty })}
      ${textField(state, field("place", frame.say("report.place")), { autocomplete: "off", maxlength: 100 })}
      ${selectField(state, field("status", frame.say("report.status")), { choices: wordChoices(STATUSES, (word) => frame.say(`status.${word}`)), empty })}
    </div>
    <button class="quiet" name="deed" value="correct">${frame.say("queue.deed.correct")}</button>
  </details>`;
};

/** What to do with the ticked reports. */
const deedsForm = (frame: Frame, view: QueueView): Html =>
  html`<form
    class="deeds"
    id="${TRIAGE_FORM}"
    action="${deskHref(frame, "/queue/triage")}"
    method="post"
    aria-label="${frame.say("queue.deeds")}"
  >
    ${hiddenFields(frame, view)}${hiddenField("key", view.key)} ${NO_DEFAULT}
    <label class="small" for="why">${frame.say("queue.why")}</label>
    <input id="why" name="why" maxlength="500" autocomplete="off" />
    ${SIMPLE_DEEDS.map(
      (deed) =>
        html`<button
          class="quiet"
          name="deed"
          value="${deed}"
          ${attributes({ "data-key": deed === "aside" ? "a" : null })}
        >
          ${frame.say(`queue.deed.${deed}`)}
        </button>`,
    )}
    <button class="quiet" formaction="${deskHref(frame, "/queue/split")}" data-key="x">
      ${frame.say("queue.split")}
    </button>
    ${correctMany(frame, view)}
  </form>`;

const searchedText = (frame: Frame, { address, searched }: QueueView): Html | null =>
  address.q === ""
    ? null
    : html`<p class="small" role="status">
        ${frame.say("queue.searched", { count: searched.reports })}
        ${searched.filling && frame.say("queue.filling")}
        ${searched.full && frame.say("queue.full")}
      </p>`;

/** `/desk/queue`: what witnesses wrote, newest first, with what was read in it. */
export function queuePage(context: PageContext, view: QueueView): string {
  const frame = frameOf(context);
  const title = frame.say("queue.title");
  const { address, older } = view;
  const main = html`<h1 id="queue">${title}</h1>
    ${problemSummary(frame, { values: {}, problems: view.problems })} ${filterForm(frame, view)}
    ${keptViews(frame, view)} ${groupList(frame, view)} ${searchedText(frame, view)}
    ${newsBar(frame, view)} ${pendingDeeds(frame, view)}
    ${view.rows.length > 0 && deedsForm(frame, view)}
    ${view.rows.length > 0 ? queueTable(frame, view) : html`<p>${frame.say("queue.empty")}</p>`}
    <p class="pager">
      ${older !== null && html`<a rel="next" href="${deskHref(frame, queuePath({ ...address, before: String(older), since: "", open: "" }))}">${frame.say("queue.older")}</a>`}
      ${address.before !== "" && html`<a href="${deskHref(frame, queuePath({ ...address, before: "", since: "", open: "" }))}">${frame.say("queue.newest")}</a>`}
      ${queueSearch(address) !== "" && html`<a href="${deskHref(frame, queuePath(EMPTY_ADDRESS))}">${frame.say("queue.clear")}</a>`}
    </p>`;
  return deskPage(frame, { title, current: "queue", main });
}
