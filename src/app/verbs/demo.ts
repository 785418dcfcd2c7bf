import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { parseArgs } from "node:util";
import { EXIT } from "../cli.ts";
import { readConfig } from "../config.ts";
import { demoLink, offerOf, scenarioFolder } from "../demo/link.ts";
import { demoBase, openDemo } from "../demo/open-demo.ts";
import { loadKnowledge } from "../knowledge.ts";
import { InputError } from "../scenario/rows.ts";
import { wordings } from "../wordings.ts";
import { endSignal } from "./desk.ts";

const log = (line: string): void => void process.stderr.write(`${line}\n`);
const NAME_DEFAULT = "proximus-2018";

/** `vigie demo [NAME]`: the demonstration alone, until SIGTERM or SIGINT. Writes no file. */
export async function demo(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { port: { type: "string" }, host: { type: "string" } },
    allowPositionals: true,
  });
  const [name = NAME_DEFAULT] = positionals;
  const dir = scenarioFolder(name);
  if (positionals.length > 1) throw new InputError("name one scenario: vigie demo NAME");
  if (dir === null) {
    throw new InputError(`no scenario "${name}": name one of scenarios/, or its folder`);
  }
  const config = readConfig(process.env, values);
  const ended = endSignal();
  const shown = await openDemo({
    config,
    knowledge: loadKnowledge(config.outlines),
    wording: wordings(),
    dir,
    log,
  });
  const front = `${demoBase(config)}/`;
  const server = createServer((request, response) => {
    if (request.url === "/" || request.url === config.base)
      response.writeHead(302, { location: front }).end();
    else shown.handler(request, response);
  });
  try {
    server.listen(config.port, config.host);
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    log(demoLink(offerOf(dir, config), `http://${config.host}:${port}`));
    await ended;
  } finally {
    await shown.close();
    server.closeAllConnections();
    server.close();
  }
  return EXIT.done;
}
