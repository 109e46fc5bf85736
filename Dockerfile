FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production TZ=UTC
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/package.json .
RUN useradd --system wenxiao && mkdir -p /var/lib/wenxiao && chown wenxiao /var/lib/wenxiao
USER wenxiao
ENV WENXIAO_HOME=/var/lib/wenxiao
CMD ["node", "--disable-proto=delete", "dist/apps/api/src/main.js"]
