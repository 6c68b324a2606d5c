import { test as base, expect, type Locator, type Page, type Request } from '@playwright/test';
import type {
  Conflict,
  ConflictList,
  Legend,
  Position,
  Situation,
  SituationList,
  Zone,
} from '../src/api/contract';

/** What a person does in the viewer, in the words of the viewer. */
export class Viewer {
  readonly requests: Request[] = [];
  readonly complaints: string[] = [];
  /** The listed situations. */
  readonly notices: Locator;
  readonly count: Locator;
  readonly detail: Locator;
  readonly explanation: Locator;
  readonly situation: Locator;
  readonly place: Locator;
  readonly map: Locator;

  constructor(readonly page: Page) {
    this.notices = page.getByTestId('situation-item');
    this.count = page.getByTestId('situation-count');
    this.detail = page.getByRole('complementary');
    this.explanation = page.getByTestId('explanation');
    this.situation = page.getByTestId('situation');
    this.place = page.getByTestId('place');
    this.map = page.getByTestId('map');
    page.on('request', (request) => this.requests.push(request));
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  /** The viewer at an address. The map may still be drawing. */
  async open(query = ''): Promise<void> {
    await this.page.goto(`/${query}`);
    await expect(this.map).toBeVisible();
  }

  /** The viewer at an address, its map drawn. */
  async openMap(query = ''): Promise<void> {
    await this.open(query);
    await this.rest();
  }

  /** Waits until the map has drawn what the last action asked for. */
  async rest(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    await expect(this.map).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
  }

  /** A situation of a single notice: it opens as that notice. */
  async openNotice(notice: Locator = this.single.first()): Promise<void> {
    await notice.click();
    await expect(this.explanation).toBeVisible();
  }

  get single(): Locator {
    return this.notices.filter({ hasNot: this.page.getByTestId('notices') });
  }

  get several(): Locator {
    return this.notices.filter({ has: this.page.getByTestId('notices') });
  }

  /** Unfolds what the list can be narrowed by. */
  async unfoldFilter(): Promise<void> {
    await this.page.getByText('Eingrenzen nach').click();
  }

  /** A section of the panel, by its name on the tab. */
  async turnTo(section: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: section }).click();
  }

  async toggle(term: string): Promise<void> {
    await this.page.getByRole('checkbox', { name: term, exact: true }).click();
  }

  async chooseMunicipality(ags: string): Promise<void> {
    await this.unfoldFilter();
    await this.page.getByLabel('Gemeinde', { exact: true }).selectOption(ags);
  }

  async clickMapCentre(): Promise<void> {
    const box = await this.map.boundingBox();
    if (!box) throw new Error('the map has no place on the page');
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** The map as it is drawn now. */
  async picture(): Promise<Buffer> {
    await this.rest();
    return this.map.screenshot();
  }

  parameter(name: string): string | null {
    return new URL(this.page.url()).searchParams.get(name);
  }

  /** Where the address says the map looks, once it has come to rest there. */
  async camera(): Promise<{ lon: number; lat: number; zoom: number }> {
    await expect.poll(() => this.parameter('at'), { timeout: 30_000 }).not.toBeNull();
    const [lon = 0, lat = 0, zoom = 0] = (this.parameter('at') ?? '').split(',').map(Number);
    return { lon, lat, zoom };
  }

  /** The stored notices, straight from the service. */
  async stored(): Promise<Conflict[]> {
    const answer = await this.page.request.get('/api/conflicts');
    return ((await answer.json()) as ConflictList).items;
  }

  /** The stored situations, straight from the service. */
  async settled(query = ''): Promise<Situation[]> {
    const answer = await this.page.request.get(`/api/situations${query}`);
    return ((await answer.json()) as SituationList).items;
  }

  /** A stored notice of two zones that overlap. */
  async overlap(): Promise<Conflict & { b: Zone }> {
    const found = (await this.stored()).find(({ relation, b }) => relation === 'overlap' && b);
    if (!found?.b) throw new Error('the sample has no overlap');
    return { ...found, b: found.b };
  }

  async legend(): Promise<Legend> {
    const answer = await this.page.request.get('/api/legend');
    return (await answer.json()) as Legend;
  }

  /** Every answer to a question with this path is made up. */
  async answer(path: string, status: number, body: unknown): Promise<void> {
    await this.page.route(
      (url) => url.pathname === path,
      (route) => route.fulfill({ status, json: body }),
    );
  }
}

export function at([lon, lat]: Position, zoom: number): string {
  return `?at=${lon.toFixed(5)},${lat.toFixed(5)},${zoom}`;
}

export const test = base.extend<{ viewer: Viewer }>({
  viewer: async ({ page }, use) => use(new Viewer(page)),
});

export { expect };
