# Sends SIZE bytes and ends its sending, while reading what comes back at a leisurely pace.
# Prints how many bytes came back, and whether they were the same in the same order.
import hashlib, socket, sys, threading, time

port, size = int(sys.argv[1]), int(sys.argv[2])
s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 16384)
s.connect(('127.0.0.1', port))
sent, received, count = hashlib.sha256(), hashlib.sha256(), 0

def send():
    for number in range(size // 10000):
        chunk = b'%09d.' % number * 1000
        sent.update(chunk)
        s.sendall(chunk)
    s.shutdown(socket.SHUT_WR)

sender = threading.Thread(target=send)
sender.start()
while chunk := s.recv(65536):
    received.update(chunk)
    count += len(chunk)
    time.sleep(0.0002)
sender.join()
s.close()
print(count, 'same' if received.digest() == sent.digest() else 'different')
