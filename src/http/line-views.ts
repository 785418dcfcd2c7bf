import type { FastifyRequest } from "fastify";
import { fileOfOwner, fileOfReader, readLineFile } from "../commands/line/find-file.ts";
import { LINE_READS_SHOWN } from "../commands/line/limits.ts";
import { openLabel } from "../commands/line/sealed-record.ts";
import type { LineView } from "../pages/line/view.ts";
import type { ShareRow } from "../pages/line/share.ts";
import type { LineFileView } from "../store/queries/line-files.ts";
import type { PageContext } from "../pages/context.ts";
import { deskContext } from "./desk-shared.ts";
import type { Door } from "./door.ts";

export interface OpenedLine {
  readonly row: LineFileView;
  readonly view: LineView;
}

const viewOf = async (
  door: Door,
  row: LineFileView,
  { path, owner }: Pick<LineView, "path" | "owner">,
): Promise<OpenedLine> => ({
  row,
  view: {
    file: await readLineFile(door.commands, row),
    path: `${door.site.base}${path}`,
    owner,
    openedAt: row.openedAt,
    noticePath: `${door.site.base}/line/p/${row.notice}`,
  },
});

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

/** Pages of a file take the browser's language, as those of the desk do. */
export const lineContext = (door: Door, request: FastifyRequest): PageContext => ({
  ...deskContext(door, request),
  origin: originOf(door, request),
});

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
