-- A few rows to begin with, for MySQL, MariaDB and H2 in MySQL mode.

-- Insert data into customers table
INSERT INTO `customers` (`customer_id`, `customer_name`, `mobile_number`, `email`, `city`, `state`, `pincode`, `country`) VALUES
(1, 'Alice Johnson', '9876543210', 'alice.j@example.com', 'Mumbai', 'Maharashtra', '400001', 'India'),
(2, 'Bob Smith', '9876543211', 'bob.s@example.com', 'Delhi', 'Delhi', '110001', 'India'),
(3, 'Charlie Brown', '9876543212', 'charlie.b@example.com', 'Bangalore', 'Karnataka', '560001', 'India'),
(4, 'David Williams', '9876543213', 'david.w@example.com', 'Kolkata', 'West Bengal', '700001', 'India');

-- Insert data into products table
INSERT INTO `products` (`product_id`, `product_name`, `product_price`) VALUES
('prod1001', 'Laptop', 50000.00),
('prod1002', 'Smartphone', 20000.00),
('prod1003', 'Headphones', 2000.00),
('prod1004', 'Keyboard', 1000.00),
('prod1005', 'Mouse', 500.00);

-- Insert a successful single-item transaction for Alice Johnson
INSERT INTO `transactions` (customer_id, status, total_amount) VALUES (1, 'SUCCESS', 50000.00);
SET @last_txn_id = LAST_INSERT_ID();
INSERT INTO `transaction_items` (transaction_id, product_id, product_name, product_price, quantity)
VALUES (@last_txn_id, 'prod1001', 'Laptop', 50000.00, 1);

-- Insert a successful multi-item transaction for Bob Smith
INSERT INTO `transactions` (customer_id, status, total_amount) VALUES (2, 'SUCCESS', 1500.00);
SET @last_txn_id = LAST_INSERT_ID();
INSERT INTO `transaction_items` (transaction_id, product_id, product_name, product_price, quantity)
VALUES
  (@last_txn_id, 'prod1004', 'Keyboard', 1000.00, 1),
  (@last_txn_id, 'prod1005', 'Mouse', 500.00, 1);

-- Insert a failed transaction for Charlie Brown
INSERT INTO `transactions` (customer_id, status, total_amount) VALUES (3, 'FAILED', 20000.00);
SET @last_txn_id = LAST_INSERT_ID();
INSERT INTO `transaction_items` (transaction_id, product_id, product_name, product_price, quantity)
VALUES (@last_txn_id, 'prod1002', 'Smartphone', 20000.00, 1);
