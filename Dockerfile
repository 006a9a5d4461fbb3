# The application as an image: built as a wheel, installed from the locked versions, run as nobody special.
FROM python:3.11-slim AS build
WORKDIR /source
COPY requirements-setup.txt requirements.txt ./
RUN pip install --no-cache-dir --require-hashes -r requirements-setup.txt \
    && uv venv /opt/renaksi \
    && VIRTUAL_ENV=/opt/renaksi uv pip install --no-cache --compile-bytecode --require-hashes -r requirements.txt
COPY pyproject.toml README.md LICENSE ./
COPY src src
RUN uv build --wheel --out-dir /wheel \
    && VIRTUAL_ENV=/opt/renaksi uv pip install --no-cache --compile-bytecode --no-deps /wheel/*.whl

FROM python:3.11-slim
RUN groupadd --system --gid 10001 renaksi \
    && useradd --system --uid 10001 --gid renaksi --home-dir /data --no-create-home --shell /usr/sbin/nologin renaksi \
    && install --directory --owner=renaksi --group=renaksi --mode=0700 /data
COPY --from=build /opt/renaksi /opt/renaksi
ENV PATH=/opt/renaksi/bin:$PATH PYTHONUNBUFFERED=1 LC_ALL=C.UTF-8 \
    RENAKSI_DATA=/data DJANGO_SETTINGS_MODULE=renaksi.project.settings
USER renaksi
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
    CMD ["python", "-c", "import urllib.request as ask; ask.urlopen('http://127.0.0.1:8000/sehat/', timeout=4)"]
# The web server alone: `renaksi migrate` has run before it, `renaksi worker` runs beside it.
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", "--workers", "2", \
    "--blocking-threads", "4", "--no-ws", "--workers-kill-timeout", "10", "--log-level", "warning", \
    "renaksi.project.wsgi:application"]
