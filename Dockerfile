# Builds with everything, then drops what only building and testing need.
FROM node:24-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund && npm prune --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production \
    DATELINE_SEEDS=/seeds \
    DATELINE_DATA=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY seeds /seeds
RUN mkdir /data && chown node:node /data
USER node
VOLUME ["/seeds", "/data"]
ENTRYPOINT ["node", "--enable-source-maps", "dist/src/main.js"]
CMD ["start"]
