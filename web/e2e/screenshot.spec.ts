import { expect, test } from './driver';

/** Where to write the picture of the README; not taken where it is not asked for. */
const FILE = process.env.PLANABGLEICH_SCREENSHOT;

test.use({ viewport: { width: 1440, height: 900 } });

test('the picture of the README', async ({ viewer }) => {
  test.skip(!FILE, 'PLANABGLEICH_SCREENSHOT names no file');
  await viewer.open();
  const [wind] = (await viewer.stored()).filter(({ rule_id }) => rule_id === 'E01');
  await viewer.openNotice(viewer.page.locator(`a[href*="${wind?.id}"]`));
  await viewer.camera();
  await viewer.rest();
  await expect(viewer.page.getByTestId('sample-notice')).toBeVisible();
  await viewer.page.screenshot({ path: FILE as string });
});
