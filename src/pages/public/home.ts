import { asAreaCode } from "../../model/ids.ts";
import type { HomePage } from "../../store/views.ts";
import type { PageContext } from "../context.ts";
import { findingBlock } from "../findings.ts";
import { frameOf } from "../frame.ts";
import type { Frame } from "../frame.ts";
import { headline } from "../headline.ts";
import { html } from "../html.ts";
import type { Html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { countryMap, mapRegion } from "../map/area-map.ts";
import { incidentList, incidentSection } from "../lists.ts";
import { placeName } from "../naming.ts";
import { placePath, publicHref } from "../paths.ts";
import { searchForm } from "../search-form.ts";

const down = (frame: Frame, view: HomePage): Html => {
  if (view.down.length > 0) return incidentList(frame, view.down);
  return html`<p class="lead">
      ${frame.say(view.reports === 0 ? "home.nothingYet" : "home.nothing")}
    </p>
    ${view.reports === 0 && demoOffer(frame)}`;
};

/** An empty desk shows nothing of what it can do: the way to an evening when it had much to do. */
const demoOffer = ({ demo, times, say }: Frame): Html | null | undefined =>
  demo &&
  html`<p>
    <a href="${demo.href}"
      >${say("demo.offer", { day: times.day(demo.from), seconds: demo.seconds })}</a
    >
  </p>`;

/** A map of nothing says nothing, and weighs: the way to the country's page instead. */
const wholeCountry = (frame: Frame): Html | null => {
  const country = asAreaCode(frame.country ?? "");
  if (frame.places.get(country) === undefined) return null;
  return html`<p>
    <a href="${publicHref(frame, placePath(country))}"
      >${frame.say("place.all", { place: placeName(frame, country) })}</a
    >
  </p>`;
};

/** Only the claims that are contradicted, not all of their statements. */
const contradicted = (frame: Frame, view: HomePage): readonly Html[] =>
  view.contradicted.flatMap((statement) =>
    statement.findings.flatMap((finding, index) =>
      finding?.verdict === "contradicted"
        ? [findingBlock(frame, statement, { index, open: false })]
        : [],
    ),
  );

/** `/{lang}/`: what is down now, and the ways to a place, an operator, a report. */
export function homePage(context: PageContext, view: HomePage): string {
  const frame = frameOf(context);
  const claims = contradicted(frame, view);
  const map = countryMap(frame, view.areas);
  const [worst] = view.down;
  const main = html`<h1>${frame.say("home.title")}</h1>
    <p class="small">${frame.say("site.tagline")}</p>
    <div class="start">
      ${searchForm(frame, "")}
      <a class="button" href="${publicHref(frame, "/report")}">${frame.say("report.title")}</a>
      <a href="${publicHref(frame, "/check")}">${frame.say("check.title")}</a>
    </div>
    <section aria-labelledby="now" data-live="down">
      <h2 id="now">${frame.say("home.now")}</h2>
      ${down(frame, view)}
    </section>
    ${mapRegion(frame, map === null ? [] : [map])} ${map === null && wholeCountry(frame)}
    <div data-live="checking">
      ${incidentSection(frame, view.checking, { id: "checking", title: frame.say("home.checking") })}
    </div>
    <div data-live="contradicted">
      ${
        claims.length > 0 &&
        html`<section class="findings" aria-labelledby="contradicted">
          <h2 id="contradicted">${frame.say("home.contradicted")}</h2>
          ${claims}
        </section>`
      }
    </div>
    <div data-live="over">
      ${incidentSection(frame, view.over, { id: "over", title: frame.say("home.over") })}
    </div>
    ${view.reports > 0 && html`<p class="small" data-live="received">${frame.say("home.received", { reports: view.reports })}</p>`}`;
  return publicPage(frame, {
    title: frame.say("home.title"),
    path: "/",
    main,
    live: "/",
    map: map !== null,
    description: worst === undefined ? frame.say("site.tagline") : headline(frame, worst),
  });
}
