import type { Handler } from "../../http/open-doors.ts";
import type { DemoOffer } from "../../pages/demo/playing.ts";
import { type Demo, type DemoOptions, demoBase, openDemo } from "./open-demo.ts";

export interface DemoBeside {
  readonly prefix: string;
  readonly offer: DemoOffer;
  readonly handler: Handler;
  close(): Promise<void>;
}

/** A sandbox nobody has looked at for so long gives its memory back. */
const LEFT_MS = 10 * 60_000;
const LOOK_MS = 60_000;
const RETRY_AFTER_S = 10;

/** The demonstration of a desk: opened when somebody first comes, so that the desk's start does not wait for it. */
export function demoBeside(options: DemoOptions & { readonly offer: DemoOffer }): DemoBeside {
  let opening: Promise<Demo> | null = null;
  const closeIf = async (fits: (demo: Demo) => boolean): Promise<void> => {
    const demo = await opening?.catch(() => null);
    if (demo === null || demo === undefined || !fits(demo)) return;
    opening = null;
    await demo.close();
  };
  const looking = setInterval(() => void closeIf((demo) => demo.aloneMs() > LEFT_MS), LOOK_MS);
  looking.unref();
  return {
    prefix: demoBase(options.config),
    offer: options.offer,
    handler: (request, response) => {
      opening ??= openDemo(options);
      opening.then(
        (demo) => demo.handler(request, response),
        (error: unknown) => {
          opening = null;
          options.log(`the demonstration cannot be shown: ${String(error)}`);
          response.writeHead(503, { "retry-after": String(RETRY_AFTER_S) }).end();
        },
      );
    },
    close: async () => {
      clearInterval(looking);
      await closeIf(() => true);
    },
  };
}
