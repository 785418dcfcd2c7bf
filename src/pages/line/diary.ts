import { fileVisits } from "../../lines/file-visits.ts";
import { businessOf, type LineFile } from "../../lines/line-file.ts";
import { testedClaims } from "../../lines/probation.ts";
import type { LineRecord } from "../../model/line-record.ts";
import type { PageContext } from "../context.ts";
import { type Frame, frameOf, timeTag } from "../frame.ts";
import { html, type Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { claimSentence, visitSentence } from "./facts.ts";
import { recordDetails, recordSentence, wordsOfRecord } from "./record-sentence.ts";
import type { LineView } from "./view.ts";

/** What the rules say of an entry beside it: what a visit was worth, whether "repaired" was true. */
export function judgedRecords(frame: Frame, file: LineFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const visit of fileVisits(file, frame.now))
    found.set(visit.record.id, visitSentence(frame, visit));
  for (const claim of testedClaims(file, frame.now))
    found.set(claim.record.id, claimSentence(frame, claim));
  return found;
}

/** A picture of the diary in its own shape; null: the entry is none. */
export const pictureOf = (
  { frame, view }: { readonly frame: Frame; readonly view: LineView },
  { id, body }: LineRecord,
): Html | null =>
  body.kind !== "photo"
    ? null
    : html`<p class="photos">
        <a href="${view.path}/photos/${id}"
          ><img
            src="${view.path}/photos/${id}"
            alt="${body.words ?? frame.say("line.add.photo")}"
            width="${body.width}"
            height="${body.height}"
            loading="lazy"
        /></a>
      </p>`;

function row(
  { frame, view }: { readonly frame: Frame; readonly view: LineView },
  record: LineRecord,
  { verdict, struck }: { readonly verdict: string | undefined; readonly struck: boolean },
): Html {
  const words = wordsOfRecord(record.body);
  const details = recordDetails(frame, record.body);
  const sentence = recordSentence(frame, record);
  return html`<li class="row">
    <div>
      <p>
        ${timeTag(frame, record.at, frame.times.clock(record.at))} ·
        ${struck ? html`<s>${sentence}</s> (${frame.say("line.takenBack")})` : html`<strong>${sentence}</strong>`}
      </p>
      ${details.length > 0 && html`<p class="small">${details.join(" · ")}</p>`}
      ${words !== null && html`<blockquote>${words}</blockquote>`}
      ${struck ? null : pictureOf({ frame, view }, record)}
      ${verdict !== undefined && !struck && html`<p>→ ${verdict}</p>`}
      <p class="small">
        ${frame.say("line.source", { seq: record.seq, at: frame.times.at(record.writtenAt) })}
      </p>
    </div>
  </li>`;
}

/** `…/diary`: everything in its order, each entry with its place in the journal; made to be printed. */
export function diaryPage(context: PageContext, view: LineView): string {
  const frame = frameOf(context);
  const { say } = frame;
  const { all, withdrawn } = view.file;
  const verdicts = judgedRecords(frame, view.file);
  const shown = all.filter(({ body }) => body.kind !== "withdrawn");
  const days: { day: number; records: LineRecord[] }[] = [];
  for (const record of shown) {
    const day = frame.times.dayNumber(record.at);
    if (days.at(-1)?.day === day) days.at(-1)?.records.push(record);
    else days.push({ day, records: [record] });
  }
  const title = say("line.page.diary");
  const main = html`<p class="above">${businessOf(view.file)?.name ?? ""}</p>
    <h1>${title}</h1>
    <p>${say("line.diaryText", { entries: shown.length })}</p>
    ${days.map(
      ({ records }) =>
        html`<section>
          <h2>${frame.times.day(records[0]?.at ?? frame.now)}</h2>
          <ul class="rows">
            ${records.map((record) =>
              row({ frame, view }, record, {
                verdict: verdicts.get(record.id),
                struck: withdrawn.has(record.id),
              }),
            )}
          </ul>
        </section>`,
    )}
    <nav aria-label="${say("line.pages")}">
      <ul class="choices">
        <li><a href="${view.path}">${say("line.back")}</a></li>
        <li><a href="${view.path}/diary.pdf">${say("line.exportPdf")}</a></li>
        <li><a href="${view.path}/diary.json">${say("line.exportText")}</a></li>
      </ul>
    </nav>`;
  return publicPage(frame, { title, path: null, main, secret: true });
}
