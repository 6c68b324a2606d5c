import type { BorderCoverage } from '../src/api/contract';
import { expect, test, type Viewer } from './driver';

async function border(viewer: Viewer, rule = ''): Promise<BorderCoverage> {
  const answer = await viewer.page.request.get(`/api/coverage/border${rule && `?rule=${rule}`}`);
  return (await answer.json()) as BorderCoverage;
}

test('the list says how much of the border could be checked, and leads there', async ({
  viewer,
}) => {
  await viewer.open();
  const summary = viewer.page.getByTestId('coverage-summary');
  await expect(summary).toContainText(/\d+ % der Landesgrenze geprüft/);
  await expect(summary).toContainText('Der Rest ist nicht geprüft.');
  await summary.getByRole('link').press('Enter');
  await expect(viewer.page.getByTestId('coverage')).toBeVisible();
  expect(viewer.parameter('panel')).toBe('coverage');
});

test('every stretch of the border says what is known of it, in words', async ({ viewer }) => {
  await viewer.open('?panel=coverage');
  const { items, shares } = await border(viewer);
  const { coverage_statuses } = await viewer.legend();
  const name = (code: string) => coverage_statuses.find((each) => each.code === code)?.name_de;
  const stretches = viewer.page.getByTestId('stretch');
  await expect(stretches).toHaveCount(items.length);
  for (const [at, { sh_name, status }] of items.entries()) {
    await expect(stretches.nth(at)).toContainText(sh_name);
    await expect(stretches.nth(at)).toContainText(name(status) ?? 'no name');
  }
  for (const { status } of shares) {
    await expect(viewer.page.getByTestId('coverage-shares')).toContainText(name(status) ?? '');
  }
  await stretches.first().getByText('Was fehlt').click();
  await expect(stretches.first()).toContainText('Wartet auf:');
});

test('a rule that waits for data is drawn otherwise than one that found nothing', async ({
  viewer,
}) => {
  await viewer.open('?panel=coverage');
  const { rules } = await border(viewer);
  const whole = (status: string) =>
    rules.find(({ shares }) => shares.length === 1 && shares[0]?.status === status)?.rule_id ?? '';
  const [waiting, clear] = [whole('waiting_for_layer'), whole('checked_nothing_found')];
  const choice = viewer.page.getByLabel('Regel', { exact: true });
  const stretches = viewer.page.getByTestId('stretch');

  await choice.selectOption(waiting);
  await expect(stretches.first()).toContainText('nicht geprüft: wartet auf Daten');
  expect(viewer.parameter('rule')).toBe(waiting);
  const dotted = await viewer.picture();
  await choice.selectOption(clear);
  await expect(stretches.first()).toContainText('mit diesen Regeln und Daten nichts gefunden');
  expect((await viewer.picture()).equals(dotted)).toBe(false);
});

test('a gap says whose plans are missing, for which use', async ({ viewer }) => {
  await viewer.open();
  const whole = await border(viewer);
  const [first] = whole.items;
  if (!first) throw new Error('the sample has no border');
  const gap = { ...first, status: 'neighbour_missing', checks: { neighbour_missing: 2 } };
  const missing = [{ state: 'SH', classes: ['wind_priority', 'any'] }];
  const items = [{ ...gap, conflicts: 0, missing, waiting_for: [], errors: ['x < 0'] }];
  await viewer.answer('/api/coverage/border', 200, { ...whole, items });
  await viewer.open('?panel=coverage');
  const stretch = viewer.page.getByTestId('stretch');
  await expect(stretch).toContainText('nicht geprüft: Pläne eines Landes fehlen');
  await expect(stretch).toContainText('0 von 2 Prüfungen möglich');
  await stretch.getByText('Was fehlt').click();
  await expect(stretch).toContainText('Es fehlen Pläne: Schleswig-Holstein mit');
  await expect(stretch).toContainText('beliebiger Nutzung');
  await expect(stretch).toContainText('Gescheitert: x < 0');
});
