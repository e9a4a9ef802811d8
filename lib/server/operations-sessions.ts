import "server-only"
import {
  codeInput,
  guestLinkInput,
  guestLinksInput,
  revokeGuestLinkInput,
  sessionGuestsInput,
} from "@/lib/live/joining-schema"
import { type Operation, operation } from "@/lib/server/operation"
import { allowSessionGuests, createGuestLink, listGuestLinks, revokeGuestLink } from "@/lib/server/room/guest-links"
import { findByCode } from "@/lib/server/room/join"

/** Finding a session, and its guests. What happens in a session has a door of its own: app/api/sessions. */
export const SESSION_OPERATIONS: readonly Operation[] = [
  operation({ name: "FindSession", method: "GET", path: "/session-codes/{Code}", input: codeInput, run: findByCode }),
  operation({
    name: "CreateGuestLink",
    method: "POST",
    path: "/sessions/{SessionId}/guest-links",
    input: guestLinkInput,
    run: createGuestLink,
  }),
  operation({
    name: "ListGuestLinks",
    method: "GET",
    path: "/sessions/{SessionId}/guest-links",
    input: guestLinksInput,
    run: listGuestLinks,
  }),
  operation({
    name: "RevokeGuestLink",
    method: "DELETE",
    path: "/sessions/{SessionId}/guest-links/{LinkId}",
    input: revokeGuestLinkInput,
    run: revokeGuestLink,
  }),
  operation({
    name: "AllowSessionGuests",
    method: "PATCH",
    path: "/session-guests",
    input: sessionGuestsInput,
    run: allowSessionGuests,
  }),
]
