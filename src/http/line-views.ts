import type { FastifyRequest } from "fastify";
import { fileOfOwner, fileOfReader, readLineFile } from "../commands/line/find-file.ts";
import { LINE_READS_SHOWN } from "../commands/line/limits.ts";
import { mailAddressOf } from "../commands/line/line-mail.ts";
import { openLabel } from "../commands/line/sealed-record.ts";
import { zoneOf } from "../lines/file-zone.ts";
import { businessOf, type LineFile, linesOf, recordsOf } from "../lines/line-file.ts";
import { troubleSince } from "../lines/tapped.ts";
import type { IncidentState } from "../model/vocabulary.ts";
import type { LineView, Peer } from "../pages/line/view.ts";
import type { ShareRow } from "../pages/line/share.ts";
import type { LineFileView } from "../store/queries/line-files.ts";
import type { PageContext } from "../pages/context.ts";
import { deskContext } from "./desk-shared.ts";
import type { Door } from "./door.ts";

export interface OpenedLine {
  readonly row: LineFileView;
  readonly view: LineView;
}

const STANDING: readonly IncidentState[] = ["confirmed", "recovering", "reopened"];

/** Lines in trouble whose operator and place are known, each with the outage it may be part of. */
function peersOf(door: Door, file: LineFile): readonly Peer[] {
  const area = businessOf(file)?.area ?? null;
  if (area === null) return [];
  return linesOf(file).flatMap(({ line, operator }): Peer[] => {
    const since = troubleSince(file, line);
    if (operator === null || since === null) return [];
    const known = door.commands.store.incidents({ operator, area }, { offset: 0, limit: 20 });
    const found = known.rows.find(
      ({ state, overAt }) => overAt === null && STANDING.includes(state),
    );
    const joined = recordsOf(file, "joined").some(
      ({ body }) => body.line === line && body.since === since,
    );
    const incident = found?.incident ?? null;
    return [{ line, operator, area, incident, witnesses: found?.witnesses ?? null, joined }];
  });
}

const viewOf = async (
  door: Door,
  row: LineFileView,
  { path, owner }: Pick<LineView, "path" | "owner">,
): Promise<OpenedLine> => {
  const file = await readLineFile(door.commands, row);
  const inbox = door.site.inbox?.() ?? null;
  const view = {
    file,
    peers: peersOf(door, file),
    path: `${door.site.base}${path}`,
    owner,
    openedAt: row.openedAt,
    takesMail: inbox !== null,
    mailAddress: owner ? mailAddressOf(door.commands, { row, file, inbox }) : null,
    noticePath: `${door.site.base}/line/p/${row.notice}`,
  };
  return { row, view };
};

/** @throws DeskError `not_found`, `gone`, `unavailable` */
export const ownerView = (door: Door, secret: string): Promise<OpenedLine> =>
  viewOf(door, fileOfOwner(door.commands, secret), { path: `/line/f/${secret}`, owner: true });

/** What a link lets see; the reading is noted. @throws DeskError `not_found`, `unavailable` */
export async function readerView(door: Door, secret: string): Promise<OpenedLine> {
  const { file } = await fileOfReader(door.commands, secret);
  return viewOf(door, file, { path: `/line/s/${secret}`, owner: false });
}

const HOST_SHAPE = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i;

/** Where this desk is reached: as it was entered, else as this one reader reached it. */
export function originOf(door: Door, request: FastifyRequest): string {
  if (door.site.origin !== null) return door.site.origin;
  const { host = "" } = request.headers;
  if (!HOST_SHAPE.test(host)) return "";
  return `${door.clients.secure(request.raw) ? "https" : "http"}://${host}`;
}

/** Pages of a file take the browser's language, as those of the desk do, and the zone of the business. */
export const lineContext = (
  door: Door,
  request: FastifyRequest,
  view: Pick<LineView, "file"> | null = null,
): PageContext => ({
  ...deskContext(door, request),
  origin: originOf(door, request),
  zone: businessZone(door, view?.file ?? null),
});

/** The zone of a business; the desk's where it is not known. */
export const businessZone = (door: Door, file: LineFile | null): string =>
  (file === null ? null : zoneOf(file)) ?? door.site.zone;

/** The links of a file with who they were made for and when they were used. */
export async function shareRows(door: Door, { file }: LineFileView): Promise<readonly ShareRow[]> {
  const { lineFiles } = door.commands.store;
  const now = door.commands.clock();
  const reads = lineFiles.reads(file, LINE_READS_SHOWN);
  const rows: ShareRow[] = [];
  for (const { share, madeAt, expiresAt, ended, sealed } of lineFiles.shares(file)) {
    rows.push({
      share,
      label: await openLabel(door.commands, file, sealed),
      madeAt,
      expiresAt,
      live: !ended && expiresAt > now,
      reads: reads.filter((read) => read.share === share).map(({ at }) => at),
    });
  }
  return rows.toReversed();
}
