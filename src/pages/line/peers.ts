import type { Frame } from "../frame.ts";
import { html, type Html } from "../html.ts";
import { incidentPath, publicHref } from "../paths.ts";
import { hidden } from "./inputs.ts";
import { type LineView, type Peer, roleName } from "./view.ts";

function sentence(frame: Frame, { line, operator, area, incident, witnesses }: Peer): string {
  const values = {
    line: roleName(frame, line),
    operator: frame.operators.get(operator)?.name ?? operator,
    place: frame.places.name(area, frame.lang),
  };
  if (incident === null) return frame.say("line.peers.alone", values);
  return witnesses === null
    ? frame.say("line.peers.some", values)
    : frame.say("line.peers.many", { ...values, count: witnesses });
}

const peerRow = (frame: Frame, view: LineView, peer: Peer): Html =>
  html`<li class="row">
    <div>
      <p>${sentence(frame, peer)}</p>
      ${
        peer.incident !== null &&
        html`<p>
          <a href="${publicHref(frame, incidentPath(peer.incident))}"
            >${frame.say("line.peers.see")}</a
          >
        </p>`
      }
      ${
        peer.joined
          ? html`<p class="small">${frame.say("line.peers.joined")}</p>`
          : view.owner &&
            html`<form action="${view.path}/join" method="post">
              ${hidden("line", peer.line)}
              <p class="send">
                <button class="quiet" type="submit">${frame.say("line.peers.join")}</button>
              </p>
            </form>`
      }
    </div>
  </li>`;

/** Whether it is this business alone; its trouble counts in public only once the owner agrees. */
export const peersSection = (frame: Frame, view: LineView): Html | null =>
  view.peers.length === 0
    ? null
    : html`<section>
        <h2>${frame.say("line.peers")}</h2>
        <ul class="rows">
          ${view.peers.map((peer) => peerRow(frame, view, peer))}
        </ul>
      </section>`;
