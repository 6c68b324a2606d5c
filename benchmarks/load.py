"""People at the map: tiles panned and zoomed, conflicts opened, while views and server change.

    .venv/bin/locust -f benchmarks/load.py --headless --users 32 --spawn-rate 8 --run-time 30s \
        --host http://127.0.0.1:8077 [--faults]

runs against ``planabgleich serve``. With ``--faults`` the views are replaced every second, and
early on the embedded server of PLANABGLEICH_HOME is restarted: then there may be failures
"503 with Retry-After", and no others. Locust prints requests/s, percentiles, and failures by
kind.
"""

from __future__ import annotations

import random
import subprocess
import sys
from typing import Any, Final

from locust import HttpUser, between, events, task
from locust.env import Environment

_UNAVAILABLE: Final = 503
_LAYERS: Final = ("territory", "plans", "zones", "conflicts")
_CENTRE: Final = (8, 135, 82)
"""The tile of zoom 8 that holds Hamburg."""
_DEEPEST: Final = 15


class Reader(HttpUser):
    """Looks at the map, moves it, opens what lies there."""

    wait_time = between(0.2, 1.0)

    def on_start(self) -> None:
        """Begin with the whole region."""
        self.place = _CENTRE
        for path in ("/api/configuration", "/api/legend", "/api/layers"):
            self.ask(path, path)

    @task(6)
    def pan(self) -> None:
        """One tile to any side."""
        z, x, y = self.place
        self.look(z, x + random.choice((-1, 0, 1)), y + random.choice((-1, 0, 1)))  # noqa: S311

    @task(3)
    def zoom(self) -> None:
        """Into a quarter of the tile; back to the region from the deepest."""
        z, x, y = self.place
        quarter = random.randrange(4)  # noqa: S311
        deep = z >= _DEEPEST
        self.look(*(_CENTRE if deep else (z + 1, 2 * x + quarter % 2, 2 * y + quarter // 2)))

    @task(1)
    def open_conflict(self) -> None:
        """The list, then one of it."""
        listed = self.ask("/api/conflicts?limit=20", "/api/conflicts")
        items = listed.get("items", []) if listed else []
        if items:
            self.ask(f"/api/conflicts/{random.choice(items)['id']}", "/api/conflicts/{id}")  # noqa: S311

    def look(self, z: int, x: int, y: int) -> None:
        """The tiles of every layer at a place."""
        self.place = (z, x, y)
        for layer in _LAYERS:
            self.ask(f"/tiles/{layer}/{z}/{x}/{y}", f"/tiles/{layer}")

    def ask(self, path: str, name: str) -> dict[str, Any] | None:
        """The answer as JSON where it is one; to be told to come again is a failure by itself."""
        with self.client.get(path, name=name, catch_response=True) as answer:
            if answer.status_code == _UNAVAILABLE and "Retry-After" in answer.headers:
                answer.failure("503 with Retry-After")
                return None
            json = answer.headers.get("content-type", "").startswith("application/json")
            return answer.json() if json else None


@events.init_command_line_parser.add_listener
def _options(parser: Any) -> None:
    parser.add_argument("--faults", action="store_true", help="replace views, restart the server")


@events.test_start.add_listener
def _begin(environment: Environment, **_: Any) -> None:
    options = environment.parsed_options
    if options.faults:
        command = [sys.executable, "-m", "benchmarks.faults", str(options.run_time or 20)]
        subprocess.Popen(command)  # noqa: S603 - a process of its own: Locust patches this one
