package dev.tillwatch.app.bench.shop;

import dev.tillwatch.demo.big.BigShop;

/** What the parts measure: the shop on its server, and the feed that polls it, the same for all of them. */
record Bed(ShopBenchPlan plan, BigShop shop, MeasuredFeed feed) {}
