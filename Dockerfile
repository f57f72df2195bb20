# syntax=docker/dockerfile:1
ARG NODE_IMAGE=node:22-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json nest-cli.json ./
COPY src src
COPY simulator simulator
COPY bench bench
COPY scripts scripts
COPY console console
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM ${NODE_IMAGE}
LABEL org.opencontainers.image.title="Rolecall" \
      org.opencontainers.image.description="Self-hosted access governance for Genesys Cloud" \
      org.opencontainers.image.licenses="Apache-2.0"
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/data
WORKDIR /app
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules node_modules
COPY --from=build /build/dist/src dist/src
COPY --from=build /build/dist/simulator dist/simulator
COPY --from=build /build/dist/console dist/console
# A new volume takes its owner from here. Nothing else is written to: the root file system may be read-only.
RUN install -d -m 0700 -o node -g node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
  CMD ["node", "dist/src/health/probe.js"]
# The shell is replaced by the service, which gets the signals itself.
CMD ["sh", "-c", "exec node $(node dist/src/start.js --flags) dist/src/main.js"]
