/** As much of a window as the flow of a customer needs, however its browser is driven. */
export interface EngineWindow {
  open(url: string): Promise<unknown>;
  /** Types into what a selector finds, key by key. */
  type(selector: string, text: string): Promise<unknown>;
  pressEnter(): Promise<unknown>;
  click(selector: string): Promise<unknown>;
  back(): Promise<unknown>;
  reload(): Promise<unknown>;
  /** The value of an expression in the page. */
  value<Value>(expression: string): Promise<Value>;
  /** What scripts of the page threw, where the browser tells. */
  errors(): string[];
  close(): Promise<unknown>;
}

export interface Engine {
  name: string;
  /** What of it is not installed, and how to install it on Debian. */
  missing: string | undefined;
  /** A window of a reader who was never here before. */
  open(): Promise<EngineWindow>;
}
