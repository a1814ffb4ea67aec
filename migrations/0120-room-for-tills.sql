-- Every payment in cash changes a tray and a total of its till, and rows of tills are few: with room in
-- their pages the new version lies beside the old one, and no index hears of it (HOT). Full pages made
-- the totals twice as dear.
alter table tills set (fillfactor = 30);
alter table till_trays set (fillfactor = 30);
alter table till_totals set (fillfactor = 30);
