import type { AreaCode, OperatorId } from "../../model/ids.ts";
import type { PageContext } from "../context.ts";
import { frameOf } from "../frame.ts";
import { html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { operatorName, placeName, placeNameInFull } from "../naming.ts";
import { operatorPath, placePath, publicHref, subjectPath } from "../paths.ts";
import { searchForm } from "../search-form.ts";

/** What a search found, best first. */
export interface SearchView {
  readonly query: string;
  readonly places: readonly AreaCode[];
  readonly operators: readonly OperatorId[];
  /** Operators offered for a place when the query named none: those of its country. */
  readonly operatorsThere: readonly OperatorId[];
}

/** `/{lang}/search?q=` */
export function searchPage(context: PageContext, view: SearchView): string {
  const frame = frameOf(context);
  const { query, places, operators } = view;
  const offered = operators.length > 0 ? operators : view.operatorsThere;
  const main = html`<h1>${frame.say("search.title", { query })}</h1>
    ${searchForm(frame, query)}
    ${places.length === 0 && operators.length === 0 && html`<p class="lead">${frame.say("search.none", { query })}</p>`}
    ${
      places.length > 0 &&
      html`<section aria-labelledby="places">
        <h2 id="places">${frame.say("search.places")}</h2>
        ${places.map(
          (area) =>
            html`<h3>
                <a href="${publicHref(frame, placePath(area))}">${placeNameInFull(frame, area)}</a>
              </h3>
              <p class="small">${frame.say("search.askOperator")}</p>
              <ul class="choices">
                ${offered.map(
                  (operator) =>
                    html`<li>
                      <a href="${publicHref(frame, subjectPath({ operator, service: null, area }))}"
                        >${operatorName(frame, operator)}<span class="hidden">
                          ${placeName(frame, area)}</span
                        ></a
                      >
                    </li>`,
                )}
              </ul>`,
        )}
      </section>`
    }
    ${
      operators.length > 0 &&
      html`<section aria-labelledby="operators">
        <h2 id="operators">${frame.say("search.operators")}</h2>
        <ul class="choices">
          ${operators.map(
            (operator) =>
              html`<li>
                <a href="${publicHref(frame, operatorPath(operator))}"
                  >${operatorName(frame, operator)}</a
                >
              </li>`,
          )}
        </ul>
      </section>`
    }`;
  return publicPage(frame, {
    title: frame.say("search.title", { query }),
    path: `/search?q=${encodeURIComponent(query)}`,
    main,
    secret: true,
  });
}
