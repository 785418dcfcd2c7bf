/** The bar above the demonstration, and the ways to it. */
export type DemoKey =
  | "demo.title"
  | "demo.about"
  | "demo.aboutDay"
  | "demo.honest"
  | "demo.clock"
  | "demo.play"
  | "demo.pause"
  | "demo.again"
  | "demo.reload"
  | "demo.slider"
  | "demo.seek"
  | "demo.moments"
  | `demo.moment.${"before" | "confirmed" | "resolved" | "contradicted" | "night" | "last"}`
  | "demo.follow"
  | "demo.write"
  | "demo.writeLabel"
  | "demo.writeHint"
  | "demo.writeOperator"
  | "demo.offer";
