import { postForm, type TestDesk } from "./_desk.ts";

/** Somebody's browser without a window: its cookies, and the token that its forms carry. */
export class DeskBrowser {
  readonly desk: Pick<TestDesk, "url">;
  readonly cookies: Map<string, string> = new Map();

  constructor(desk: Pick<TestDesk, "url">) {
    this.desk = desk;
  }

  get #cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  #keep(response: Response): void {
    for (const set of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  async get(path: string): Promise<{ status: number; text: string; location: string | null }> {
    const response = await fetch(this.desk.url + path, {
      redirect: "manual",
      headers: { accept: "text/html", "accept-language": "en", cookie: this.#cookie },
    });
    this.#keep(response);
    const location = response.headers.get("location");
    return { status: response.status, text: await response.text(), location };
  }

  async csrf(): Promise<string> {
    if (!this.cookies.has("vigie_session")) return "";
    const { text } = await this.get("/desk/account");
    return /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? "";
  }

  async post(
    path: string,
    fields: Record<string, string>,
    accept = "text/html",
  ): Promise<Response> {
    const csrf = fields["csrf"] ?? (await this.csrf());
    const headers = { cookie: this.#cookie, "accept-language": "en", accept };
    const response = await postForm(this.desk.url + path, { ...fields, csrf }, headers);
    this.#keep(response);
    return response;
  }
}
