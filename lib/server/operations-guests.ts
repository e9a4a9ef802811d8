import "server-only"
import { createGuestLinkInput, guestLinkInput, guestLinksInput } from "@/lib/access/guest-link-schema"
import { listAudit, listAuditInput } from "@/lib/server/audit-trail/trail"
import { createGuestLink, listGuestLinks, listGuestViews, revokeGuestLink } from "@/lib/server/guest/links"
import { operation } from "@/lib/server/operation"

/** Read-only links for people without an account, and the trail of who did what. */
export const GUEST_OPERATIONS = [
  operation({
    name: "ListReadOnlyLinks",
    method: "GET",
    path: "/workloads/{WorkloadId}/read-only-links",
    input: guestLinksInput,
    run: listGuestLinks,
  }),
  operation({
    name: "CreateReadOnlyLink",
    method: "POST",
    path: "/workloads/{WorkloadId}/read-only-links",
    input: createGuestLinkInput,
    run: createGuestLink,
  }),
  operation({
    name: "RevokeReadOnlyLink",
    method: "DELETE",
    path: "/read-only-links/{guestLinkId}",
    input: guestLinkInput,
    run: revokeGuestLink,
  }),
  operation({
    name: "ListReadOnlyViews",
    method: "GET",
    path: "/read-only-links/{guestLinkId}/views",
    input: guestLinkInput,
    run: listGuestViews,
  }),
  operation({ name: "ListAudit", method: "GET", path: "/audit", input: listAuditInput, run: listAudit }),
]
