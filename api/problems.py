"""Errors as problem details (RFC 9457): one table from exception to status."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import DataError, DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException

from planning import database, errors
from planning.texts import Language, text

STATUS: Mapping[type[errors.PlanabgleichError], HTTPStatus] = {
    errors.InputError: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.FileTooLarge: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    errors.ExportsBusy: HTTPStatus.SERVICE_UNAVAILABLE,
    errors.InvalidRequest: HTTPStatus.BAD_REQUEST,
    errors.NotFound: HTTPStatus.NOT_FOUND,
    errors.InstallationError: HTTPStatus.SERVICE_UNAVAILABLE,
}
"""A class stands for those derived from it."""

_log = logging.getLogger("planabgleich.api")


def install(app: FastAPI) -> None:
    """Answer every error of the application as a problem."""
    app.add_exception_handler(errors.PlanabgleichError, _known)
    app.add_exception_handler(errors.InstallationError, _no_database)
    app.add_exception_handler(errors.DatabaseBusy, _known)
    app.add_exception_handler(PoolTimeout, _no_connection)
    app.add_exception_handler(DBAPIError, _of_database)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unforeseen)


def status_of(error: errors.PlanabgleichError) -> HTTPStatus:
    """The status of an error by its class or the nearest one it is derived from."""
    return next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)


def problem(
    status: HTTPStatus, detail: str, kind: str = "about:blank", **members: Any
) -> JSONResponse:
    """One problem document."""
    body = {"type": kind, "title": status.phrase, "status": status.value, "detail": detail}
    headers = {"Retry-After": "5"} if status is HTTPStatus.SERVICE_UNAVAILABLE else None
    return JSONResponse({**body, **members}, status, headers, media_type="application/problem+json")


def _known(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, errors.PlanabgleichError)  # noqa: S101
    kind = f"urn:planabgleich:{error.code.replace('.', ':')}"
    return problem(status_of(error), error.message(language_of(request)), kind)


def _no_database(request: Request, error: Exception) -> JSONResponse:
    """The cause is for the log: it tells addresses."""
    _log.warning("database unavailable: %s", error)
    reason = text("error.database_away", language_of(request))
    return _known(request, errors.DatabaseUnavailable(reason=reason))


def _no_connection(request: Request, _: Exception) -> JSONResponse:
    return _known(request, errors.DatabaseBusy())


def _of_database(request: Request, error: Exception) -> JSONResponse:
    """What PostgreSQL said is for the log: it quotes statements."""
    assert isinstance(error, DBAPIError)  # noqa: S101
    if database.is_away(error):
        return _no_database(request, error)
    if isinstance(error, DataError):
        _log.warning("a value that the database refuses at %s", request.url.path, exc_info=error)
        return _known(request, errors.InvalidRequest(reason="reason.value_refused"))
    return _unforeseen(request, error)


def _invalid(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101
    faults = [
        {"parameter": ".".join(map(str, fault["loc"][1:])), "detail": fault["msg"]}
        for fault in error.errors()
    ]
    named = "; ".join(f"{fault['parameter']}: {fault['detail']}" for fault in faults)
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, named, errors=faults)


def _http(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101
    return problem(HTTPStatus(error.status_code), str(error.detail))


def _unforeseen(request: Request, error: Exception) -> JSONResponse:
    _log.error("unforeseen error at %s", request.url.path, exc_info=error)
    detail = text("error.unforeseen", language_of(request))
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, detail)


def language_of(request: Request) -> Language:
    """The language that the client asks for."""
    return "de" if request.headers.get("accept-language", "").lower().startswith("de") else "en"
