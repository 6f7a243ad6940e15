/**
 * HTML that the library made itself (a picture, formatted words). Templates put it in with `{{embed …}}`; nothing that
 * comes from data can be one.
 */
export class TrustedHtml {
  readonly #html: string;

  constructor(html: string) {
    this.#html = html;
  }

  /** The HTML, or null where the value is not the library's own. */
  static read(value: unknown): string | null {
    return typeof value === 'object' && value !== null && #html in value ? value.#html : null;
  }
}
