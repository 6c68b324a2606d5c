import { expect, test, Viewer } from './driver';

test('restores the whole view', async ({ viewer, context }) => {
  await viewer.open('?lang=en&panel=legend&hide_class=agriculture&severity=3,4&stage=avoidable');
  await viewer.turnTo('Notices');
  await viewer.openNotice();
  await viewer.camera();
  const address = viewer.page.url();
  const title = await viewer.explanation.getByRole('heading', { level: 2 }).textContent();
  const count = await viewer.notices.count();

  const restored = new Viewer(await context.newPage());
  await restored.open(new URL(address).search);
  await expect(restored.explanation.getByRole('heading', { level: 2 })).toHaveText(title ?? '');
  await expect(restored.notices).toHaveCount(count);
  expect(restored.page.url()).toBe(address);
  await restored.turnTo('Map content');
  await expect(restored.page.getByRole('checkbox', { name: 'Agriculture' })).not.toBeChecked();
});

test('follows the language of the browser until another is chosen', async ({ viewer }) => {
  await viewer.open();
  await expect(viewer.page.locator('html')).toHaveAttribute('lang', 'de');
  await viewer.page.getByRole('button', { name: 'English' }).click();
  await expect(viewer.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(viewer.page.getByTestId('sample-notice')).toContainText('Sample data');
  await expect(viewer.page.getByRole('link', { name: 'Notices', exact: true })).toBeVisible();
  expect(viewer.parameter('lang')).toBe('en');
});

test('that names a notice and no position looks at the notice', async ({ viewer }) => {
  await viewer.open();
  const [conflict] = await viewer.stored();
  await viewer.open(`?conflict=${conflict?.id}`);
  await expect(viewer.explanation).toBeVisible();
  expect((await viewer.camera()).zoom).toBeGreaterThan(11);
});

test('with nonsense in it opens the viewer all the same', async ({ viewer }) => {
  await viewer.open('?at=here&panel=x&severity=9&place=1&lang=xx');
  await expect(viewer.notices.first()).toBeVisible();
});
