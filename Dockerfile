FROM python:3.13-slim-trixie AS build
WORKDIR /app
COPY run.lock pyproject.toml LICENSE ./
RUN python -m venv .venv && .venv/bin/python -m pip install --no-cache-dir --require-hashes -r run.lock
COPY . .
RUN .venv/bin/python -m pip install --no-deps --no-build-isolation --no-index --editable . \
    && .venv/bin/python -m compileall -q bot handlers storage domain config sandbox

FROM python:3.13-slim-trixie
LABEL org.opencontainers.image.title="Liaison" org.opencontainers.image.licenses="MIT"
RUN useradd --system --uid 10001 --home-dir /data --create-home liaison
COPY --from=build /app /app
ENV PATH="/app/.venv/bin:$PATH" \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    LIAISON_HOST=0.0.0.0 \
    LIAISON_PORT=8080 \
    LIAISON_STORE=tinydb:/data/liaison.db
WORKDIR /data
VOLUME /data
EXPOSE 8080
USER 10001
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["liaison", "health"]
ENTRYPOINT ["liaison"]
CMD ["run"]
