"""Disturbs a running service: ``python -m benchmarks.faults SECONDS``.

The views are replaced every second, and early on the embedded server of PLANABGLEICH_HOME is
stopped for a second.
"""

from __future__ import annotations

import sys
import time

import sqlalchemy as sa

from layers import views
from planning import cluster, database
from planning.settings import Settings


def main(seconds: int) -> None:
    """Replace, restart, replace."""
    settings = Settings()
    engine = database.engine(cluster.addresses(settings).writer)
    replaced = 0
    for second in range(seconds):
        if second == seconds // 5:
            cluster.stop(settings)
            time.sleep(1)
            cluster.ensure_running(settings)
        with engine.begin() as connection:
            connection.execute(sa.text("COMMENT ON SCHEMA layers IS 'to be replaced'"))
        replaced += views.renew(engine)
        time.sleep(1)
    print(f"views replaced {replaced} times, server restarted once")


if __name__ == "__main__":
    main(int(sys.argv[1]))
