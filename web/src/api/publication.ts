/**
 * A publication is a folder of files that a page can be shown from without a service
 * (`planabgleich publish`). Its page names it in `<meta name="publication">`.
 */

/** The folder of the publication this page belongs to, with a slash at its end; null: none. */
export const PUBLICATION: string | null = folderOf(globalThis.document);

/**
 * A page opened as `latest/` reads the dated folder beside it: what is published meanwhile would
 * else mix with what the page has read already.
 */
export function folderOf(page: Document | undefined): string | null {
  const name = page?.querySelector<HTMLMetaElement>('meta[name="publication"]')?.content;
  if (!page || !name) return null;
  const own = new URL('.', page.baseURI);
  return own.pathname.endsWith('/latest/') ? new URL(`../${name}/`, own).href : own.href;
}
