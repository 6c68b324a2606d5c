import { expect, test } from './driver';

/** Where to write the picture of the README; not taken where it is not asked for. */
const FILE = process.env.PLANABGLEICH_SCREENSHOT;

test.use({ viewport: { width: 1600, height: 960 } });

test('the picture of the README', async ({ viewer }) => {
  test.skip(!FILE, 'PLANABGLEICH_SCREENSHOT names no file');
  await viewer.open();
  const wind = (await viewer.settled('?rule=E01')).find(({ municipalities }) =>
    municipalities.some(({ name }) => name === 'Stapelfeld'),
  );
  await viewer.page.locator(`a[href*="${wind?.id}"], a[href*="${wind?.gravest}"]`).click();
  const { zoom } = await viewer.camera();
  await viewer.page.getByRole('button', { name: 'Verkleinern' }).click();
  await expect.poll(async () => (await viewer.camera()).zoom).toBeLessThan(zoom);
  await viewer.rest();
  await viewer.page.screenshot({ path: FILE as string });
});
