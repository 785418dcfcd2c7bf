import { blobsContract } from "./_blobs-contract.ts";
import { MemoryBlobs } from "./memory-blobs.ts";

blobsContract({ name: "memory", open: (_context, limits) => new MemoryBlobs(limits) });
