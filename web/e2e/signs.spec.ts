import { expect, test } from './driver';

/** Where to write the picture of the sheet; not taken where it is not asked for. */
const FILE = process.env.PLANABGLEICH_SHEET;

test.use({ viewport: { width: 1440, height: 2000 } });

for (const [language, heading] of [
  ['de', 'Zeichen der Karte'],
  ['en', 'Signs of the map'],
] as const) {
  test(`every sign is on one sheet, in ${language}`, async ({ viewer }) => {
    await viewer.page.goto(`/signs.html?lang=${language}`);
    await expect(viewer.page.getByRole('heading', { name: heading })).toBeVisible();
    const sheet = viewer.page.getByTestId('sheet');
    await expect(sheet).toHaveAttribute('aria-busy', 'false');
    const { classes } = await viewer.legend();
    for (const { name_de, name_en } of classes) {
      const name = language === 'de' ? name_de : name_en;
      await expect(viewer.page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
    }
    const pictures = await viewer.page.getByRole('listitem').locator('img').all();
    for (const picture of pictures) {
      expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(
        0,
      );
    }
    expect(viewer.complaints).toEqual([]);
    const origin = new URL(viewer.page.url()).origin;
    const foreign = viewer.requests.map((request) => request.url()).filter(isForeign(origin));
    expect(foreign).toEqual([]);
    if (FILE && language === 'de') {
      await viewer.page.locator('#signs').screenshot({ path: FILE });
    }
  });
}

function isForeign(origin: string) {
  return (url: string): boolean => !url.startsWith(origin) && !/^(data|blob):/.test(url);
}
