# Builds with everything, then drops what only building and testing need.
FROM node:24-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund && npm prune --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production \
    DATELINE_SEEDS=/seeds \
    DATELINE_DATA=/data \
    DATELINE_HEALTH_PORT=9464
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY seeds /seeds
RUN mkdir /data && chown node:node /data
USER node
VOLUME ["/seeds", "/data"]
# Inside the container alone, unless DATELINE_HEALTH_HOST lets others in. Reading a big archive for the first time takes minutes.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.DATELINE_HEALTH_PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--enable-source-maps", "dist/src/main.js"]
CMD ["start"]
