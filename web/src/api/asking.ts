type Value = string | number | null;
type Parameters = Record<string, Value | readonly Value[]>;

/** The service answered with a problem (RFC 9457), or did not answer at all (status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    title: string,
    readonly detail: string,
  ) {
    super(title);
  }
}

/** The JSON at an address. Rejects with a Problem, or an AbortError when `signal` fires. */
export async function get<T>(
  path: string,
  parameters: Parameters,
  signal?: AbortSignal,
): Promise<T> {
  const response = await request(address(path, parameters), signal);
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}

/** `path` with its parameters; those that are null are left out, a list repeats its name. */
export function address(path: string, parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of [value].flat()) if (each !== null) query.append(name, String(each));
  }
  return query.size ? `${path}?${query}` : path;
}

async function request(url: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      headers: { Accept: 'application/json' },
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(0, 'unreachable', String(error));
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const { title, detail } = (body ?? {}) as { title?: unknown; detail?: unknown };
  return new Problem(
    response.status,
    typeof title === 'string' ? title : response.statusText,
    typeof detail === 'string' ? detail : '',
  );
}
