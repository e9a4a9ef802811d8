import { describe, expect, test } from "vitest"
import { Misunderstood, readArguments, understand } from "./admin-arguments"

const read = (line: string) => understand(readArguments(line.split(" ").filter(Boolean)))
const create = "create-user --email Eve@Example.org --name Eve --workspace Client"

describe("what is understood", () => {
  test.each([
    [
      `${create} --role lens-author`,
      { email: "eve@example.org", name: "Eve", workspace: "Client", role: "LENS_AUTHOR" },
    ],
    [`${create} --role OWNER --json`, { email: "eve@example.org", name: "Eve", workspace: "Client", role: "OWNER" }],
    ["export-workspace file.json", { argument: "file.json" }],
    [
      "create-access-key --email=a@example.org --expires-in-days 30",
      {
        email: "a@example.org",
        name: "Made by the operator",
        "expires-in-days": 30,
      },
    ],
    ["list-users", {}],
    [
      "push-aws --endpoint https://reviews.example.com/api/aws --region eu-north-1 --profile reviews --yes",
      {
        endpoint: "https://reviews.example.com/api/aws",
        region: "eu-north-1",
        profile: "reviews",
        yes: true,
      },
    ],
  ])("%s", (line, input) => {
    expect(read(line).input).toEqual(input)
  })
})

describe("what is not", () => {
  test.each([
    ["", "Which command?"],
    ["destroy", "no command destroy"],
    ["toString", "no command toString"],
    ["create-user", "--email is missing.\n--name is missing.\n--role is missing."],
    [`${create} --role boss`, "--role has to be one of owner, admin, lens-author"],
    [create.replace("Eve@Example.org", "eve"), "--email has to be an e-mail address"],
    ["create-user --emial x", "--emial"],
    ["list-users --email x@example.org", "Usage: list-users"],
    ["list-users surplus", "Usage: list-users"],
    ["revoke-access-key one two", "Usage: revoke-access-key"],
    ["revoke-access-key", "is missing"],
    ["import-aws --endpoint reviews.example.com", "--endpoint has to be an address such as"],
    ["import-aws --yes", "Usage: import-aws"],
    ["create-access-key --email a@example.org --expires-in-days soon", "--expires-in-days"],
  ])("%s", (line, message) => {
    expect(() => read(line)).toThrow(Misunderstood)
    expect(() => read(line)).toThrow(message)
  })
})
