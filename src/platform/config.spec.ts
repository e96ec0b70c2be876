/** The environment as it is read: where files lie, and what is refused with its cure. */
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

describe("where the files that acts rest on are kept", () => {
  const folderOf = (value?: string) =>
    readConfig(value === undefined ? {} : { QUANJIAN_BLOBS: value }).blobFolder;

  test("is the data folder, unless another one is named as a path or as a URL", () => {
    expect(folderOf()).toBeNull();
    expect(folderOf("file:/srv/files")).toBe("/srv/files");
    expect(folderOf("file:///srv/files")).toBe("/srv/files");
    expect(folderOf("file:files")).toBe(resolve("files"));
  });

  test.each([
    ["s3:bucket", /not there in this version: keep files in a folder/],
    ["file:", /lacks its folder/],
    ["/srv/files", /QUANJIAN_BLOBS must be file:FOLDER/],
  ])("%s is refused with what to write instead", (value, message) => {
    expect(() => folderOf(value)).toThrow(ConfigError);
    expect(() => folderOf(value)).toThrow(message);
  });
});
