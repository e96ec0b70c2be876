/** "sent" when a draft that waited was recorded; "now" when what waits may be sent at once. */
export const outboxEvents = new EventTarget();
