import { request } from "node:http";

const ACCEPT = { "accept-encoding": "gzip" };

/** Headers and compressed bytes exactly as they come over the wire. */
export const wire = (url: string): Promise<{ headers: Record<string, string>; body: string }> =>
  new Promise((resolve, reject) => {
    request(url, { headers: ACCEPT }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const {
          date: _,
          connection: __,
          "keep-alive": ___,
          "content-length": ____,
          ...headers
        } = response.headers;
        resolve({
          headers: headers as Record<string, string>,
          body: Buffer.concat(chunks).toString("base64"),
        });
      });
    })
      .on("error", reject)
      .end();
  });
