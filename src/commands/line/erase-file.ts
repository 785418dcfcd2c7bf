import type { LineFileView } from "../../store/queries/line-files.ts";
import type { CommandDeps } from "../deps.ts";
import { failed } from "../failed.ts";
import { OWNER } from "./open-file.ts";

/**
 * Destroys the key of a file: nothing it ever said can be read by anybody again, in any backup of the
 * journal. What stays is that a file was opened, how many entries it had and when they came. The key
 * goes first: should the desk die between the steps, words and photos are gone and the owner tries again.
 * @throws DeskError `unavailable`
 */
export async function eraseLineFile(deps: CommandDeps, { file }: LineFileView): Promise<number> {
  try {
    await deps.vault.erase(file);
    const body = { kind: "line_erasure", file } as const;
    const [appended] = await deps.journal.append([
      { key: `line_erasure:${file}`, actor: OWNER, body },
    ]);
    await deps.photos?.blobs.remove(file);
    return appended?.seq ?? 0;
  } catch (error) {
    throw failed(error);
  }
}
