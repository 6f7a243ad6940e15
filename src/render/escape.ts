const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text in HTML and XML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

/**
 * In the font's Chinese design the curly quotes are as wide as a character, which tears English words apart: English
 * markup has straight ones.
 */
export function straightQuotes(markup: string): string {
  return markup.replace(/[\u2018\u2019]/g, '&#39;').replace(/[\u201c\u201d]/g, '&quot;');
}
